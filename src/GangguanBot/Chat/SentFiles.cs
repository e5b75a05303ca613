using GangguanBot.Storage;

namespace GangguanBot.Chat;

/// <summary>
/// The file of the update that is being handled. An update whose file is not here yet is put back, and run again from the start when it
/// is.
/// </summary>
public sealed class SentFiles
{
    private FetchedFile? fetched;

    internal void Hold(FetchedFile? file) => fetched = file;

    /// <exception cref="FileAwaitedException">It is not here yet. Conversations let it pass.</exception>
    public FetchOutcome Take(FileRef file) =>
        file.Size > FileStore.MaxBytes ? new FetchOutcome.TooBig()
        : fetched?.File.FileId == file.FileId ? fetched.Outcome
        : throw new FileAwaitedException(file);
}

/// <summary>A file and what became of fetching it.</summary>
public sealed record FetchedFile(FileRef File, FetchOutcome Outcome);

/// <summary>The update can only be handled with this file. Nothing of it is saved before.</summary>
public sealed class FileAwaitedException(FileRef file) : Exception("the file of this update has to be fetched first")
{
    public FileRef File => file;
}
