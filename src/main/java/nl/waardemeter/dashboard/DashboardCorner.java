package nl.waardemeter.dashboard;

import java.util.Optional;
import nl.waardemeter.account.SignedIn;

/** Something small on the dashboard that leads to a page of its own: for what packages after this one have to tell. */
public interface DashboardCorner {

    /** @param address of the page that tells all of it */
    record Corner(String title, String address, String text) {}

    /** Empty where there is nothing to tell. */
    Optional<Corner> of(SignedIn who, Texts texts);
}
