package nl.waardemeter.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A group of agents with one leader. What a team leader may see is what is stamped with an own team. */
@Entity
public class Team {

    /** Id 0, named "-", stands for none. */
    public static final int NONE = 0;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private String name = "";
    private boolean hidden;

    protected Team() {}

    public Team(String name) {
        rename(name);
    }

    public int id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return id;
    }

    public String name() {
        return name;
    }

    public boolean hidden() {
        return hidden;
    }

    public void rename(String name) {
        if (name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("A name has 1 to 200 characters");
        }
        this.name = name.strip();
    }

    public void hide(boolean hidden) {
        this.hidden = hidden;
    }
}
