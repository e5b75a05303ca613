using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;

namespace GangguanBot.Administration;

/// <summary>One page of <c>/admin</c>. Its label is the phrase <c>admin.page.{Name}</c>; pages stand in the order of their registration.</summary>
public interface IAdminPage
{
    /// <summary>Goes into button data: short, and never changed.</summary>
    string Name { get; }

    /// <summary>How many things wait there for an admin; stands beside the label.</summary>
    Task<int> WaitingAsync() => Task.FromResult(0);

    /// <summary>Shows the page's first card under <see cref="AdminConversation.Key"/>.</summary>
    Task ShowAsync(Talk talk);
}

/// <summary><c>/admin</c>: the list of pages, each of which is a feature of its own.</summary>
public sealed class AdminConversation(IEnumerable<IAdminPage> pages) : IConversation<AdminConversation>
{
    /// <summary>The one card in which all of administration happens.</summary>
    public const string Key = "admin";

    private const string Prefix = "ad";

    public static void Map(Routes<AdminConversation> on) => on
        .Command("admin", (c, talk) => c.MenuAsync(talk), Rights.Of(Right.Administer))
        .Button(Prefix, (c, talk, data) => c.OpenAsync(talk, data), Rights.Of(Right.Administer));

    /// <summary>A row that leads to a page, or with no name back to the list of pages.</summary>
    public static IReadOnlyList<Button> BackTo(Talk talk, string page = "") => BackTo(talk.Say, page);

    /// <inheritdoc cref="BackTo(Talk, string)"/>
    public static IReadOnlyList<Button> BackTo(Phrases say, string page = "") =>
        [new Button(say["button.back"], new ButtonData(Prefix, Arg: page))];

    private async Task MenuAsync(Talk talk)
    {
        var buttons = new List<Button>();
        foreach (var page in pages)
            buttons.Add(new Button($"{talk.Say[$"admin.page.{page.Name}"]}{(await page.WaitingAsync() is > 0 and var waiting ? $" ({waiting})" : "")}", new ButtonData(Prefix, Arg: page.Name)));
        talk.Show(Key, new Card(talk.Say.Html("admin.menu"), [.. buttons.Chunk(2)]));
    }

    private Task OpenAsync(Talk talk, ButtonData data)
    {
        if (data.Arg.Length == 0) return MenuAsync(talk);
        if (pages.FirstOrDefault(p => p.Name == data.Arg) is { } page) return page.ShowAsync(talk);
        talk.Alert(talk.Say[Refusal.Unknown.Phrase]);
        return Task.CompletedTask;
    }
}
