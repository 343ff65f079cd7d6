package nl.waardemeter.demo;

import nl.waardemeter.kpi.Channel;

/** When a customer comes, and by which way. */
record Moment(Channel channel, long at) {}
