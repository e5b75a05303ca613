using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Storage;

namespace GangguanBot.Chat.Receiving;

/// <summary>The file that an update of a chat waits for.</summary>
public sealed record AwaitedFile(Incoming Incoming, FileRef File);

/// <summary>Fetches files in places of its own: a slow one holds up its own chat, whose order stays, and nobody else.</summary>
public sealed partial class FileFetching(
    IFileSource source, Typing typing, IServiceScopeFactory scopes, Phrasebook phrasebook, FilePatience patience, TimeProvider clock,
    ILogger<FileFetching> log) : IDisposable
{
    private readonly SemaphoreSlim places = new(patience.Places);

    /// <summary>The trouble that the files of one chat have had so far.</summary>
    public sealed class Lane
    {
        /// <summary>When fetching began to fail, on the monotonic clock; <c>null</c>: the last file came.</summary>
        internal long? FailingSince { get; set; }

        internal bool IsTold { get; set; }
    }

    public void Dispose() => places.Dispose();

    /// <summary>Tries for as long as <see cref="FilePatience"/> says. A stop of the bot ends it; the update is still waiting then.</summary>
    public async Task<FetchedFile> FetchAsync(AwaitedFile awaited, Lane lane, CancellationToken ct)
    {
        FetchOutcome? outcome = null;
        await typing.WhileAsync(awaited.Incoming.ChatId, async () =>
        {
            var trying = TryAsync(awaited.File, lane, ct);
            if (!lane.IsTold && await Task.WhenAny(trying, Task.Delay(patience.Silence, clock, ct)) != trying)
                lane.IsTold = await TellAsync(awaited.Incoming, ct);
            outcome = await trying;
        }, ct);
        return new(awaited.File, outcome!);
    }

    private async Task<FetchOutcome> TryAsync(FileRef file, Lane lane, CancellationToken ct)
    {
        for (var pause = patience.FirstPause; ; pause = pause * 2 < patience.LongestPause ? pause * 2 : patience.LongestPause)
        {
            var outcome = await OnceAsync(file, ct);
            if (outcome is not FetchOutcome.NotNow notNow)
            {
                lane.FailingSince = null;
                return outcome;
            }

            FileNotNow(log, file.UniqueId, notNow.Why);
            lane.FailingSince ??= clock.GetTimestamp();
            if (clock.GetElapsedTime(lane.FailingSince.Value) >= patience.Trying) return notNow;
            await Task.Delay(notNow.After ?? pause, clock, ct); // the place is free meanwhile
        }
    }

    private async Task<FetchOutcome> OnceAsync(FileRef file, CancellationToken ct)
    {
        await places.WaitAsync(ct);
        try
        {
            return await source.FetchAsync(file, ct);
        }
        finally
        {
            places.Release();
        }
    }

    /// <returns>Whether it is in the outbox. A word that cannot be written down is left: the file matters more.</returns>
    private async Task<bool> TellAsync(Incoming incoming, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var services = scope.ServiceProvider;
            var speaker = await services.GetRequiredService<IPeople>().FindAsync(incoming, ct);
            var phrase = incoming.Content is Content.Photo ? "chat.fetching_photo" : "chat.fetching_file";
            services.GetRequiredService<Outbox>().Send(incoming.ChatId, phrasebook.For(speaker.Language).Html(phrase));
            await services.GetRequiredService<BotDb>().SaveChangesAsync(ct);
            return true;
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            NotTold(log, fault, incoming.UpdateId);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "File {File} could not be fetched just now: {Why}")]
    private static partial void FileNotNow(ILogger log, string file, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sender of update {UpdateId} could not be told that its file is slow")]
    private static partial void NotTold(ILogger log, Exception fault, long updateId);
}
