package nl.waardemeter.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All imports. */
interface ImportRepository extends Repository<Import, Integer> {

    /** The advisory lock of whoever takes a place in the order of acceptance. */
    long ACCEPTING = 0x5761617265L;

    Import save(Import saved);

    Optional<Import> findById(int id);

    List<Import> findByOrderByIdDesc(Limit limit);

    /**
     * The next place in the order of acceptance. Whoever takes one keeps the others waiting until the end of the transaction: a later
     * place must not be seen, and worked off, before an earlier one.
     */
    @Query(
            value = "with turn as materialized (select pg_advisory_xact_lock(" + ACCEPTING + ")) "
                    + "select nextval('import_accepted') from turn",
            nativeQuery = true)
    long nextPlace();

    /** Keeps everybody from taking a place until the end of the transaction; who has taken one is through. */
    @Query(value = "select cast(pg_advisory_xact_lock(" + ACCEPTING + ") as text)", nativeQuery = true)
    String holdPlaces();

    /** The one whose turn it is: imports are merged one at a time, in the order of acceptance. */
    @Query("select i.id from Import i where i.state in ('received', 'reading', 'storing', 'undoing') "
            + "order by i.accepted limit 1")
    Optional<Integer> next();

    /** Those that still need the file they came in. */
    @Query("select i.id from Import i where i.state in ('received', 'reading', 'needs-decision', 'storing')")
    Set<Integer> withFile();

    @Modifying
    @Transactional
    @Query("update Import i set i.bytesRead = :bytes, i.rowsRead = :rows where i.id = :id")
    void progress(int id, long bytes, long rows);
}
