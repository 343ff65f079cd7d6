package nl.waardemeter.contact;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All legs. */
interface ContactLegs extends Repository<ContactLeg, ContactLeg.Key> {

    List<ContactLeg> findAll();
}
