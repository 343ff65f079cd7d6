package nl.waardemeter.demo;

import java.io.IOException;

/** Where everything that happened goes, one after the other. */
interface Records {

    void leg(Leg leg) throws IOException;

    void ticket(MailTicket ticket) throws IOException;

    void answer(Answer answer) throws IOException;

    void staffed(StaffedDay day) throws IOException;

    /** For those who want only some of it. */
    class Some implements Records {

        @Override
        public void leg(Leg leg) throws IOException {}

        @Override
        public void ticket(MailTicket ticket) throws IOException {}

        @Override
        public void answer(Answer answer) throws IOException {}

        @Override
        public void staffed(StaffedDay day) throws IOException {}
    }
}
