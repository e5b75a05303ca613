using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;

namespace GangguanBot.Administration;

/// <summary>
/// One page of <c>/admin</c>. Its label is the phrase <c>admin.page.{Name}</c>; pages stand in the order of their registration.
/// </summary>
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

    public static void Map(Routes<AdminConversation> on) => on
        .Command("admin", (c, talk) => c.MenuAsync(talk), Rights.Of(Right.Administer))
        .Button<AdminButton>((c, talk, button) => c.OpenAsync(talk, button.Page), Rights.Of(Right.Administer));

    /// <summary>A row that leads to a page, or with no name back to the list of pages.</summary>
    public static IReadOnlyList<Button> BackTo(Talk talk, string page = "") => BackTo(talk.Say, page);

    /// <inheritdoc cref="BackTo(Talk, string)"/>
    public static IReadOnlyList<Button> BackTo(Phrases say, string page = "") => [new Button(say["button.back"], new AdminButton(page))];

    private async Task MenuAsync(Talk talk)
    {
        var buttons = new List<Button>();
        foreach (var page in pages)
            buttons.Add(new Button(
                $"{talk.Say[$"admin.page.{page.Name}"]}{(await page.WaitingAsync() is > 0 and var waiting ? $" ({waiting})" : "")}",
                new AdminButton(page.Name)));
        talk.Show(Key, new Card(talk.Say.Html("admin.menu"), [.. buttons.Chunk(2)]));
    }

    private Task OpenAsync(Talk talk, string name)
    {
        if (name.Length == 0) return MenuAsync(talk);
        if (pages.FirstOrDefault(p => p.Name == name) is { } page) return page.ShowAsync(talk);
        talk.Refuse(Refusal.Unknown);
        return Task.CompletedTask;
    }
}

/// <param name="Page">Name of the page; empty: the list of them.</param>
public sealed record AdminButton(string Page) : IButton<AdminButton>
{
    public static string Prefix => "adm";
}
