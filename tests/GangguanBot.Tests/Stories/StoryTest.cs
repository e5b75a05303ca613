using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;

namespace GangguanBot.Tests.Stories;

/// <summary>
/// A story in a city of its own. Whatever it tells, at its end Telegram must have understood every call of the bot and refused
/// none, and every press must have been answered exactly once.
/// </summary>
public abstract class StoryTest : IAsyncLifetime
{
    protected TestCity city { get; private set; } = null!;

    /// <summary>Calls that the story itself makes fail.</summary>
    protected Func<Call, bool> IsMeantToFail { get; set; } = _ => false;

    public async Task InitializeAsync() => city = await OpenAsync();

    /// <summary>The city in which the story plays.</summary>
    protected virtual Task<TestCity> OpenAsync() => TestCity.OpenAsync();

    public async Task DisposeAsync()
    {
        try
        {
            await city.SettleAsync();
            await TestCity.Until(() => Task.FromResult(Presses.All(p => p.Answered.IsCompleted)), "every press is answered");
            var calls = city.World.Calls.Where(c => !IsMeantToFail(c)).ToList();
            Assert.DoesNotContain(calls, c => c.Code is not (200 or 0));
            Assert.Empty(calls.SelectMany(c => c.Unknown.Select(u => $"{c.Method}: {u}")));
            Assert.Empty(calls.Where(c => c.Method == "answerCallbackQuery").GroupBy(c => (string?)c.Parameters["callback_query_id"])
                .Where(g => g.Count() > 1).Select(g => g.Last()));
        }
        finally
        {
            await city.DisposeAsync();
        }
    }

    private IEnumerable<ButtonPress> Presses => city.World.People.SelectMany(p => p.Pressed);
}
