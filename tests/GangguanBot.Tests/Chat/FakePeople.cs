using System.Collections.Concurrent;
using GangguanBot.Chat;

namespace GangguanBot.Tests.Chat;

/// <summary>Everybody below 1000 is known; 9 is the admin, 8 an official.</summary>
sealed class FakePeople : IPeople
{
    public ConcurrentQueue<(long Chat, bool Reachable)> Marks { get; } = [];

    public Task<Speaker> FindAsync(Incoming incoming, CancellationToken ct) => Task.FromResult(Speaker(incoming.UserId));

    public Task<IReadOnlyList<Speaker>> AdminsAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<Speaker>>([Speaker(9)]);

    public Task MarkReachableAsync(long chatId, bool reachable, CancellationToken ct)
    {
        Marks.Enqueue((chatId, reachable));
        return Task.CompletedTask;
    }

    private static Speaker Speaker(long id) => new(id, id < 1000 ? (int)id : null, $"Orang {id}", "id", id switch
    {
        9 => new HashSet<string> { "Admin" },
        8 => new HashSet<string> { "Kadis" },
        _ => new HashSet<string>(),
    });
}
