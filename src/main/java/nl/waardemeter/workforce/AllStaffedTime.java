package nl.waardemeter.workforce;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All staffed time. */
interface AllStaffedTime extends Repository<StaffedTime, StaffedTime.Key> {

    List<StaffedTime> findAll();
}
