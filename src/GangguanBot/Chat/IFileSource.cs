namespace GangguanBot.Chat;

/// <summary>The seam towards Telegram for the files that people sent.</summary>
public interface IFileSource
{
    /// <returns>All of it; <c>null</c> when Telegram does not give it: more than 20 MB (Bot API, <c>getFile</c>), or forgotten.</returns>
    /// <exception cref="IOException">Telegram could not be asked just now; the update will be tried again.</exception>
    Task<Stream?> OpenAsync(FileRef file, CancellationToken ct);
}
