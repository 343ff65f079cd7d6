package nl.waardemeter.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server that says no to one command, and knows no end of others. */
final class StubbornServer implements AutoCloseable {

    private final ServerSocket door;
    private final String command;
    private final String answer;

    /** @param command the first word of what it refuses; the dot at the end of a mail is {@code .} */
    StubbornServer(String command, String answer) {
        this.command = command;
        this.answer = answer;
        try {
            door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Thread thread = new Thread(this::serve, "stubborn mail server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket visitor = door.accept()) {
                talk(visitor);
            } catch (IOException e) {
                // the visitor left, or the door is closed
            }
        }
    }

    private void talk(Socket visitor) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.US_ASCII));
        say(visitor, "220 ready");
        boolean inMail = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (inMail && !line.equals(".")) {
                continue;
            }
            inMail = false;
            String first = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            if (first.equals(command)) {
                say(visitor, answer);
            } else if (first.equals("DATA")) {
                inMail = true;
                say(visitor, "354 go on");
            } else if (first.equals("EHLO")) {
                say(visitor, "250-here\r\n250 AUTH PLAIN");
            } else {
                say(visitor, first.equals("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private static void say(Socket visitor, String words) throws IOException {
        OutputStream out = visitor.getOutputStream();
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
