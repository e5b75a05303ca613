using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Office;
using GangguanBot.Sop;

namespace GangguanBot.Chasing;

/// <summary><c>/ringkasan</c>: at which hour the daily digest comes.</summary>
public sealed class DigestConversation : IConversation<DigestConversation>
{
    private const string Key = "digest";
    private const int Columns = 4;

    public static void Map(Routes<DigestConversation> on) => on
        .Command("ringkasan", (_, talk) => AskAsync(talk), Rights.Of(Right.HaveDigest))
        .Button<DigestButton>((_, talk, button) => ChooseAsync(talk, button.Minutes), Rights.Of(Right.HaveDigest));

    private static async Task AskAsync(Talk talk) => Show(talk, talk.Me);

    private static async Task ChooseAsync(Talk talk, int minutes)
    {
        if (!DigestHours.Choices.Contains(minutes)) { talk.Refuse(Refusal.Unknown); return; }
        var me = talk.Me;
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
}

/// <param name="Minutes">Since midnight; one of <see cref="DigestHours.Choices"/>.</param>
public sealed record DigestButton(int Minutes) : IButton<DigestButton>
{
    public static string Prefix => "dgm";
}
