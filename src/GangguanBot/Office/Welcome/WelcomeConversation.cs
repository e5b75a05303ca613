using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office.Admission;
using GangguanBot.Office.LiveSettings;
using GangguanBot.Sop;

namespace GangguanBot.Office.Welcome;

/// <summary>Commands open to everybody: start, help, language, who am I, cancel.</summary>
[PhraseFamily("help.role.", typeof(Role))]
public sealed class WelcomeConversation(
    OfficeDirectory office, IPeople people, Menu menu, CommandMenus menus, Phrasebook phrasebook, IEnumerable<IArrival> arrivals,
    IEnumerable<ILinkHandler> doors, StrangerLimit strangers, OfficeName name) : IConversation<WelcomeConversation>
{
    private const string LanguageKey = "language";

    public static void Map(Routes<WelcomeConversation> on) => on
        .OpenCommand("start", (c, talk) => c.StartAsync(talk))
        .OpenCommand("bantuan", (c, talk) => c.HelpAsync(talk))
        .OpenCommand("bahasa", (c, talk) => c.AskLanguageAsync(talk))
        .Command("batal", (_, talk) => CancelAsync(talk))
        .Command("profil", (c, talk) => c.ProfileAsync(talk))
        .OpenButton<LanguageButton>((c, talk, button) => c.ChooseLanguageAsync(talk, button.Language));

    private async Task StartAsync(Talk talk)
    {
        var argument = talk.Incoming.Content is Content.Command command ? command.Argument : "";
        foreach (var linkHandler in doors)
            if (await linkHandler.OpenAsync(talk, argument)) return;
        if (talk.KnownMe is not { } me)
        {
            Welcome(talk);
            return;
        }

        me.StartedAt ??= office.Now;
        await menus.SetAsync(me);
        talk.Reply(Greeting.Of(talk.Speaker, me.Name, talk.Say));
        await people.MarkReachableAsync(me.TelegramId, reachable: true, CancellationToken.None);
        foreach (var arrival in arrivals) await arrival.ArrivedAsync(talk, me);
    }

    private async Task HelpAsync(Talk talk)
    {
        if (talk.KnownMe is null) { Welcome(talk); return; }
        var commands = Html.Lines(menu.For(talk.Speaker, talk.Say)
            .Select(c => (Html?)talk.Say.Html("help.command", ("command", c.Command), ("what", c.Description))));
        talk.Reply(Html.Paragraphs(
            [talk.Say.Html("help.title", ("office", name.Current)),
            .. talk.Speaker.Roles.Order(StringComparer.Ordinal).Select(r => (Html?)talk.Say.Html($"help.role.{r}")), commands]));
    }

    private Task AskLanguageAsync(Talk talk)
    {
        talk.Show(LanguageKey, new Card(talk.Say.Html("language.ask"),
            [.. phrasebook.Languages.Select(l => new[] { new Button(phrasebook.For(l)["language.name"], new LanguageButton(l)) })]));
        return Task.CompletedTask;
    }

    private async Task ChooseLanguageAsync(Talk talk, string language)
    {
        if (!phrasebook.Languages.Contains(language)) { talk.Refuse(Refusal.Unknown); return; }
        var say = phrasebook.For(language);
        if (talk.KnownMe is { } me)
        {
            me.Language = language;
            await menus.SetAsync(me);
        }

        talk.Show(LanguageKey, say.Html("language.chosen"));
    }

    private static async Task CancelAsync(Talk talk)
    {
        await talk.StopListeningAsync();
        talk.Reply(talk.Say.Html("cancel.done"));
    }

    private async Task ProfileAsync(Talk talk)
    {
        var me = talk.Me;
        var posts = (await office.SeatsOfAsync(me)).Select(s => s.Post.Title);
        talk.Reply(Html.Lines(
            talk.Say.Html("profile.name", ("name", me.Name)),
            me.Nip is { } nip ? talk.Say.Html("profile.nip", ("nip", nip)) : null,
            talk.Say.Html("profile.roles", ("roles", Greeting.RoleNames(talk.Speaker, talk.Say))),
            string.Join(", ", posts) is { Length: > 0 } titles ? talk.Say.Html("profile.posts", ("posts", titles)) : null,
            me.Agency is { } agency ? talk.Say.Html("profile.agency", ("agency", agency.Name)) : null,
            me.Section is { } section ? talk.Say.Html("profile.section", ("section", section.Title)) : null,
            talk.Say.Html("profile.language", ("language", talk.Say["language.name"])),
            talk.Say.Html("profile.id", ("id", me.TelegramId.ToString()))));
    }

    private void Welcome(Talk stranger)
    {
        if (!strangers.MaySay(stranger.Incoming, asked: true)) return;
        stranger.Reply(new Card(stranger.Say.Html("welcome.stranger", ("id", stranger.Speaker.UserId.ToString())),
            [new Button(stranger.Say["welcome.ask_access"], new AskAccessButton())]));
    }
}

/// <summary>Greets a person who begins, or comes back after having been unreachable.</summary>
public interface IArrival
{
    Task ArrivedAsync(Talk talk, Person person);
}

public sealed record LanguageButton(string Language) : IButton<LanguageButton>
{
    public static string Prefix => "lgc";
}
