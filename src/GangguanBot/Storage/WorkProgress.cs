namespace GangguanBot.Storage;

/// <summary>Long work on the data. Phrase: <c>terminal.work.{name}</c>.</summary>
public enum LongWork
{
    Migrating,
    CopyingFiles,
    CopyingDatabase,

    /// <summary>Every byte of the files is read and compared with its hash.</summary>
    ReadingFiles,
    CheckingJournals,
}

/// <summary>How far a long piece of work has come, for whoever waits for it.</summary>
/// <param name="Of">How much there is; 0: nobody can say.</param>
public readonly record struct WorkProgress(LongWork Work, long Done = 0, long Of = 0);
