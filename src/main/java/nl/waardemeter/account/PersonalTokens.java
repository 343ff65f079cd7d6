package nl.waardemeter.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface PersonalTokens extends ListCrudRepository<PersonalToken, Integer> {

    Optional<PersonalToken> findByHash(byte[] hash);

    Optional<PersonalToken> findByIdAndAccountId(int id, int accountId);

    List<PersonalToken> findByAccountIdOrderByName(int accountId);

    boolean existsByAccountIdAndNameIgnoreCase(int accountId, String name);
}
