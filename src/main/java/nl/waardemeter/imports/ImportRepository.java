package nl.waardemeter.imports;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All imports. */
interface ImportRepository extends Repository<Import, Integer> {

    Import save(Import saved);

    Optional<Import> findById(int id);

    List<Import> findByOrderByIdDesc(Limit limit);

    @Query(value = "select nextval('import_accepted')", nativeQuery = true)
    long nextPlace();

    /** The one whose turn it is: imports are merged one at a time, in the order of acceptance. */
    @Query("select i.id from Import i where i.state in ('received', 'reading', 'storing', 'undoing') "
            + "order by i.accepted limit 1")
    Optional<Integer> next();

    @Modifying
    @Transactional
    @Query("update Import i set i.bytesRead = :bytes where i.id = :id")
    void progress(int id, long bytes);
}
