using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Office.Welcome;
using GangguanBot.Settings;

namespace GangguanBot.Office.Privacy;

/// <summary>Said once, when somebody begins: what is kept, for what, how long, and whom to ask.</summary>
public sealed class PrivacyNotice(OfficeDirectory office, RetentionSettings retention) : IArrival
{
    public async Task ArrivedAsync(Talk talk, Person person)
    {
        if (person.PrivacyShownAt is not null) return;
        person.PrivacyShownAt = office.Now;
        talk.Reply(Html.Paragraphs(talk.Say.Html("privacy.notice"), Kept(talk.Say),
            talk.Say.Html("privacy.ask", ("admins", string.Join(", ", (await office.AdminsAsync()).Select(a => a.Name))))));
    }

    /// <summary>How long, in a sentence.</summary>
    public Html Kept(Phrases say) => retention.FileDays == 0
        ? say.Html("privacy.kept_for_ever", ("chat", retention.ChatDays))
        : say.Html("privacy.kept", ("chat", retention.ChatDays), ("files", retention.FileDays));
}
