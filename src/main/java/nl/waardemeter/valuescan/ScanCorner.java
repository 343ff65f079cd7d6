package nl.waardemeter.valuescan;

import java.util.Optional;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.dashboard.DashboardCorner;
import nl.waardemeter.dashboard.Texts;
import org.springframework.stereotype.Component;

/** Where the department stands, small, on the dashboard. */
@Component
class ScanCorner implements DashboardCorner {

    private final ValuePositions positions;

    ScanCorner(ValuePositions positions) {
        this.positions = positions;
    }

    @Override
    public Optional<Corner> of(SignedIn who, Texts texts) {
        return positions.latest().map(position -> {
            String now = texts.formats().decimal(position.now(), 0);
            String wanted = texts.formats().decimal(position.wanted(), 0);
            return new Corner(
                    texts.text("valuescan.corner.title"),
                    "/valuescan",
                    texts.text("valuescan.corner.text", now, wanted, position.wave()));
        });
    }
}
