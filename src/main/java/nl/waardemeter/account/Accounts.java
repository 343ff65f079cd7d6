package nl.waardemeter.account;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Accounts extends ListCrudRepository<Account, Integer> {

    @Query("select a from Account a where lower(a.email) = lower(:email)")
    Optional<Account> findByEmail(String email);

    Optional<Account> findByPasswordLinkHash(byte[] hash);

    @Query("select a from Account a order by lower(a.name), a.id")
    List<Account> findAllByName();

    /** Locked in order of id until the transaction ends, so that two admins cannot disable each other at one moment. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.role = nl.waardemeter.account.Role.ADMIN order by a.id")
    List<Account> lockAdmins();

    /** Accounts of a demonstration do not count outside it. */
    @Query("select count(a) > 0 from Account a where a.demonstration = false or :inDemonstration = true")
    boolean anyExists(boolean inDemonstration);
}
