package nl.waardemeter.ticket;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All tickets. */
interface AllTickets extends Repository<Ticket, Ticket.Key> {

    List<Ticket> findAll();
}
