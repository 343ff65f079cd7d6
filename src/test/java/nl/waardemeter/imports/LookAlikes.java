package nl.waardemeter.imports;

/** Small files made for the tests, with the columns of exports as they are met in the wild. */
final class LookAlikes {

    /** A call centre's: a row is a call and an answer; date and time apart; blanks where nobody answered; a byte-order mark. */
    static final String CALLS = "\uFEFF" + """
            Call Id,Agent,Date,Time,Topic,Answered (Y/N),Resolved,Speed of answer in seconds,AvgTalkDuration,Satisfaction rating
            ID0001,Diane,2021-01-01,9:12:58,Contract related,Y,Y,109,0:02:23,3
            ID0002,Becky,2021-01-01,9:12:58,Technical Support,Y,N,70,0:04:02,5
            ID0003,Stewart,2021-01-01,9:47:31,Contract related,N,N,,,
            ID0004,Greg,2021-01-01,9:47:31,Billing,Y,Y,12,0:02:11,4
            ID0005,Becky,2021-01-02,10:00:29,Payment related,Y,Y,37,0:00:37,1
            """;

    /** A help desk's: minutes, hours, a score and flags beside the moments. */
    static final String TICKETS = """
            ticket_id,created_date,resolved_date,channel,category,priority,agent_id,agent_name,first_response_time_mins,resolution_time_hours,customer_satisfaction_score,reopened,escalated,sla_met,ticket_value,customer_segment
            TK001,2024-10-01 08:15,2024-10-01 10:30,Email,Technical Issue,High,AG001,Anna,15,2.25,5,No,No,Yes,500,Premium
            TK002,2024-10-01 09:20,2024-10-01 09:45,Live Chat,Billing Question,Medium,AG002,Bo,3,0.42,5,No,No,Yes,250,Standard
            TK003,2024-10-02 11:00,2024-10-02 15:30,Phone,Product Defect,High,AG001,Anna,22,4.5,2,Yes,Yes,No,90,Standard
            """;

    private LookAlikes() {}
}
