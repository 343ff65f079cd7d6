package nl.waardemeter.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.waardemeter.kpi.Channel;

/** One day of calls, chats and WhatsApp: who waited how long, who answered, who gave up. */
final class LiveDay {

    private static final double PATIENCE = 795;
    private static final double CHAT_PATIENCE = 600;

    /** On WhatsApp people do something else meanwhile. */
    private static final long NO_HURRY = WallTime.DAY;

    private static final double HANGS_UP_AT_ONCE = 0.012;
    private static final int AT_ONCE = 5;

    /** For so many seconds, and up to twice as many, only the own team is asked. */
    private static final int OWN_TEAM = 9;

    private static final double TRIES_AGAIN = 0.55;
    private static final int TRIES_AGAIN_AFTER = 90;
    private static final int TRIES_AGAIN_WITHIN = 1500;

    /** To another team, with a leg of its own; the others go out of the house. */
    private static final double STAYS_IN_HOUSE = 0.65;

    private static final double PASSED_ON = 0.8;
    private static final double RINGING = 5;

    private final DayPlan plan;
    private final LocalDate day;
    private final Story story;
    private final Handling handling;
    private final List<Worker> workers;
    private final List<Leg> legs = new ArrayList<>();

    LiveDay(DayPlan plan, Story story, Handling handling, List<Worker> workers) {
        this.plan = plan;
        this.day = plan.day();
        this.story = story;
        this.handling = handling;
        this.workers = workers;
    }

    /** @param contacts of this day, of all channels, in the order of time */
    List<Leg> play(List<Contact> contacts) {
        new Floor(true).play(contacts, Set.of(Channel.PHONE));
        new Floor(false).play(contacts, Set.of(Channel.CHAT, Channel.MESSAGING));
        return legs;
    }

    /** What a caller comes with, on a leg of a contact, in the queue of a team. */
    private record Question(Contact contact, Dice dice, int leg, Crew queue) {

        Visit visit() {
            return contact.visit();
        }
    }

    /** By phone each team has its own people, who help each other; whoever chats does so for all. */
    private final class Floor implements WaitingRoom.Desk<Question, Worker> {

        private final boolean phone;
        private final int closes;

        Floor(boolean phone) {
            this.phone = phone;
            this.closes = OpeningHours.closes(day, phone ? Channel.PHONE : Channel.CHAT);
        }

        void play(List<Contact> contacts, Set<Channel> channels) {
            List<Server<Worker>> servers = new ArrayList<>();
            for (Worker worker : workers) {
                if (phone) {
                    servers.add(new Server<>(worker.person().crew().ordinal(), worker, worker.calls));
                } else {
                    for (int i = 0; i < Handling.CHATS_AT_ONCE; i++) {
                        servers.add(new Server<>(0, worker, worker.chats));
                    }
                }
            }
            WaitingRoom<Question, Worker> room = new WaitingRoom<>(
                    plan.begins(0), Math.max(1, closes * 2), DayPlan.HALF_HOUR, Crew.values().length, servers, this);
            for (Contact contact : contacts) {
                if (channels.contains(contact.visit().channel())) {
                    Dice dice = Dice.of(contact.visit().seed(), 6);
                    queue(room, new Question(contact, dice, 1, contact.visit().crew()), contact.at());
                }
            }
            room.run();
        }

        private void queue(WaitingRoom<Question, Worker> room, Question question, long at) {
            long patience = patience(question);
            long alone = OWN_TEAM + question.dice.below(OWN_TEAM);
            room.arrive(new Caller<>(phone ? question.queue.ordinal() : 0, at, alone, patience, question));
        }

        private long patience(Question question) {
            Dice dice = question.dice;
            return switch (question.visit().channel()) {
                case PHONE ->
                    question.leg == 1 && dice.chance(HANGS_UP_AT_ONCE)
                            ? dice.below(AT_ONCE)
                            : (long) dice.exponential(PATIENCE);
                case CHAT -> (long) dice.exponential(CHAT_PATIENCE);
                default -> NO_HURRY;
            };
        }

        @Override
        public long answer(WaitingRoom<Question, Worker> room, Caller<Question, Worker> caller, Server<Worker> server) {
            Question question = caller.question;
            Worker worker = server.who;
            Dice dice = question.dice;
            boolean first = question.leg == 1;
            boolean transferred =
                    first && dice.chance(Transfers.share(question.queue, story.mandate(day, question.queue)));
            Handling.Time time = time(question.visit(), worker.person(), transferred || !first, dice);
            long ringing = phone && story.countsRinging(day) ? Math.round(dice.between(0.5, 1.5) * RINGING) : 0;
            legs.add(new Leg(
                    question.contact.number(),
                    question.leg,
                    question.visit(),
                    question.queue,
                    caller.at,
                    Leg.Exit.ANSWERED,
                    caller.waited() + ringing,
                    time,
                    worker.person(),
                    transferred));
            worker.engage(caller.until(), caller.until() + time.all());
            if (transferred && dice.chance(STAYS_IN_HOUSE)) {
                Question passedOn = new Question(question.contact, dice, 2, another(question.queue, dice));
                queue(room, passedOn, caller.until() + ringing + time.talk() + time.hold());
            }
            return time.all();
        }

        private Handling.Time time(Visit visit, Person agent, boolean passedOn, Dice dice) {
            double pace = agent.pace(day);
            return switch (visit.channel()) {
                case PHONE -> handling.phone(visit.topic(), day, pace, passedOn ? PASSED_ON : 1, dice);
                case CHAT -> handling.chat(visit.topic(), pace, dice);
                default -> handling.message(visit.topic(), pace, dice);
            };
        }

        private static Crew another(Crew crew, Dice dice) {
            Crew[] crews = Crew.values();
            return crews[(crew.ordinal() + 1 + dice.below(crews.length - 1)) % crews.length];
        }

        @Override
        public void giveUp(WaitingRoom<Question, Worker> room, Caller<Question, Worker> caller) {
            Question question = caller.question;
            legs.add(Leg.abandoned(question.contact, question.leg, question.queue, caller.at, caller.waited()));
            long again = caller.until() + TRIES_AGAIN_AFTER + question.dice.below(TRIES_AGAIN_WITHIN);
            if (question.leg == 1 && question.dice.chance(TRIES_AGAIN) && again < plan.begins(closes * 2)) {
                queue(room, new Question(question.contact.again(again), question.dice, 1, question.queue), again);
            }
        }
    }
}
