using GangguanBot.Administration.Agencies;
using GangguanBot.Administration.People;
using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;

namespace GangguanBot.Administration;

/// <summary>
/// A page of <c>/admin</c> that lists everything of a kind by name, and finds it by what is typed.
/// </summary>
[PhraseFamily("admin.list.", AgenciesPage.PageName, PeoplePage.PageName)]
[PhraseFamily("admin.search.", AgenciesPage.PageName, PeoplePage.PageName)]
public abstract class SearchList<T> : IAdminPage
{
    public abstract string Name { get; }

    public Task ShowAsync(Talk talk) => TurnAsync(talk, page: 0, query: "");

    protected static string DialogueOf(string name) => $"admin.{name}.search";

    protected async Task TurnAsync(Talk talk, int page, string query)
    {
        await talk.StopListeningAsync();
        var (say, pages) = (talk.Say, PagedList.Page(await AllAsync(talk.Say, query), page));
        var title = query.Length == 0 ? say.Html($"admin.list.{Name}", ("count", pages.Total))
            : say.Html(pages.Total == 0 ? "admin.none_found" : "admin.found", ("query", query), ("count", pages.Total));
        talk.Show(AdminConversation.Key, PagedList.Of(title, pages,
            item => Line(say, item), item => Open(item, pages.At, query), at => Turn(at, query),
            Below(say), AdminConversation.BackTo(talk, query.Length == 0 ? "" : Name)));
    }

    protected async Task AskAsync(Talk talk)
    {
        await talk.ListenAsync(DialogueOf(Name), new SearchDialogue());
        talk.Show(AdminConversation.Key, new Card(talk.Say.Html($"admin.search.{Name}"), AdminConversation.BackTo(talk, Name)));
    }

    protected async Task SearchedAsync(Talk talk)
    {
        if (TypedAnswer.Query(talk) is { } query) await TurnAsync(talk, page: 0, query);
    }

    /// <param name="query">Empty: all.</param>
    protected abstract Task<IReadOnlyList<T>> AllAsync(Phrases say, string query);

    protected abstract Html Line(Phrases say, T item);

    /// <summary>The button that opens its card; « there leads back to the page and the query.</summary>
    protected abstract Button Open(T item, int page, string query);

    protected abstract IButton Turn(int page, string query);

    /// <summary>The row under the list.</summary>
    protected abstract IReadOnlyList<Button> Below(Phrases say);
}

/// <summary>A search has nothing to keep: what is typed next is the answer.</summary>
public sealed record SearchDialogue;
