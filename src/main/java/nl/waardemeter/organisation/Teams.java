package nl.waardemeter.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** All teams. */
public interface Teams extends ListCrudRepository<Team, Integer> {

    List<Team> findByIdNotOrderByName(int id);

    Optional<Team> findByNameIgnoreCase(String name);

    /** The teams that exist, without the one that stands for none. */
    default List<Team> real() {
        return findByIdNotOrderByName(Team.NONE);
    }
}
