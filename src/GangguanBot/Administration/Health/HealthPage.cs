using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office;

namespace GangguanBot.Administration.Health;

/// <summary>How the bot is, in words; each feature says its own. Also <c>/kesehatan</c>.</summary>
public sealed class HealthPage(IEnumerable<IHealthLine> lines) : IAdminPage, IConversation<HealthPage>
{
    public static void Map(Routes<HealthPage> on) => on
        .Command("kesehatan", (c, talk) => c.ShowAsync(talk), Rights.Of(Right.Administer))
        .Button<HealthButton>((c, talk, _) => c.ShowAsync(talk), Rights.Of(Right.Administer));

    public string Name => "health";

    public async Task ShowAsync(Talk talk)
    {
        await talk.StopListeningAsync();
        var said = new List<Html?> { talk.Say.Html("health.title") };
        foreach (var line in lines) said.Add(await line.SayAsync(talk.Say, CancellationToken.None));
        talk.Show(AdminConversation.Key, new Card(
            Html.Paragraphs(said[0], Html.Lines(said.Skip(1))),
            [new Button(talk.Say["button.admin.look_again"], new HealthButton())], AdminConversation.BackTo(talk)));
    }
}

public sealed record HealthButton() : IButton<HealthButton>
{
    public static string Prefix => "ahl";
}
