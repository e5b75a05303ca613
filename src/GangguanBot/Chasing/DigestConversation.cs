using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Office;
using GangguanBot.Sop;

namespace GangguanBot.Chasing;

/// <summary><c>/ringkasan</c>: at which hour the daily digest comes.</summary>
public sealed class DigestConversation(OfficeDirectory office) : IConversation<DigestConversation>
{
    private const string Key = "digest";
    private const int Columns = 4;

    public static void Map(Routes<DigestConversation> on) => on
        .Command("ringkasan", (c, talk) => c.AskAsync(talk), Rights.Of(Right.HaveDigest))
        .Button<DigestButton>((c, talk, button) => c.ChooseAsync(talk, button.Minutes), Rights.Of(Right.HaveDigest));

    private async Task AskAsync(Talk talk) => Show(talk, await MeAsync(talk));

    private async Task ChooseAsync(Talk talk, int minutes)
    {
        if (!DigestHours.Choices.Contains(minutes)) { talk.Alert(talk.Say[Refusal.Unknown.Phrase]); return; }
        var me = await MeAsync(talk);
        me.DigestMinutes = minutes;
        Show(talk, me);
    }

    private static void Show(Talk talk, Person me)
    {
        var chosen = me.DigestMinutes ?? DigestHours.Usual;
        var buttons = DigestHours.Choices.Select(minutes => new Button(
            (minutes == chosen ? "✅ " : "") + talk.Say.Time(DigestHours.Hour(minutes)), new DigestButton(minutes)));
        talk.Show(Key, new Card(talk.Say.Html("digest.ask", ("time", DigestHours.Hour(chosen))), [.. buttons.Chunk(Columns)]));
    }

    private async Task<Person> MeAsync(Talk talk) => (await office.PersonAsync(talk.Speaker.PersonId!.Value))!;
}

/// <param name="Minutes">Since midnight; one of <see cref="DigestHours.Choices"/>.</param>
public sealed record DigestButton(int Minutes) : IButton<DigestButton>
{
    public static string Prefix => "dgm";
}
