/** Who may look: accounts, roles, the teams they see, sign-in, tokens and the audit trail. */
@NullMarked
package nl.waardemeter.account;

import org.jspecify.annotations.NullMarked;
