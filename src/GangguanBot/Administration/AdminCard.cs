using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Office;

namespace GangguanBot.Administration;

/// <summary>The card of one thing that admins change. Its buttons carry a stamp of what they were shown with.</summary>
public abstract class AdminCard<T>(ExclusiveAdmin exclusive) where T : class
{
    /// <param name="notice">The change just made.</param>
    public abstract Task ShowAsync(Talk talk, T subject, Html? notice = null);

    protected abstract Task<T?> FindAsync(int id);

    /// <summary>Of everything that can be changed here (<see cref="ContentStamp"/>).</summary>
    protected abstract Task<int> StampAsync(T subject);

    /// <summary>Begins a change: the admin is alone until the update's commit.</summary>
    /// <returns><c>null</c>, and said so: no admin any more, or the thing is gone or was changed since.</returns>
    public async Task<Opened<T>?> OpenAsync(Talk talk, int id, int stamp) =>
        await exclusive.BeginAsync(talk) is { } me && await FreshAsync(talk, id, stamp) is { } subject ? new(me, subject) : null;

    /// <summary>As <see cref="OpenAsync"/>, for what was typed. Nothing more is waited for when the thing is not as it was.</summary>
    public async Task<Opened<T>?> OpenTypedAsync(Talk talk, int id, int stamp)
    {
        if (await exclusive.BeginAsync(talk) is not { } me) return null;
        if (await FreshAsync(talk, id, stamp) is { } subject) return new(me, subject);
        await talk.StopListeningAsync();
        return null;
    }

    /// <summary>Takes the text that was asked for, and shows the card with what it made of it.</summary>
    /// <param name="change">Answers <c>false</c> for a text that cannot be taken; that is explained, and it may be typed again.</param>
    public async Task TypedAsync<TField>(Talk talk, TextChange<TField> asked, Func<Person, T, Task<bool>> change)
    {
        if (await OpenTypedAsync(talk, asked.Id, asked.Stamp) is not var (me, subject) || !await change(me, subject)) return;
        await talk.StopListeningAsync();
        await ShowAsync(talk, subject, talk.Say.Html("admin.saved"));
    }

    private async Task<T?> FreshAsync(Talk talk, int id, int stamp)
    {
        if (await FindAsync(id) is not { } subject) { talk.Alert(talk.Say["admin.gone"]); return null; }
        if (await StampAsync(subject) == stamp) return subject;
        await exclusive.SayChangedAsync(talk);
        await ShowAsync(talk, subject);
        return null;
    }
}

/// <summary>A thing as it is, in the hands of one admin.</summary>
public sealed record Opened<T>(Person Me, T Subject);
