using GangguanBot.Chat.Sending;

namespace GangguanBot.Tests.Chat;

public sealed class SendQueueTests
{
    private readonly MonotonicClock clock = new();
    private readonly SendQueue queue;
    private long lastId;

    public SendQueueTests() => queue = new(new() { MessagesPerSecond = 30, ChatMessagesPerSecond = 1 }, clock);

    [Fact]
    public void Answers_go_first_then_people_then_bulk()
    {
        var (bulk, person, answer) = (Add(1, Priority.Bulk), Add(2), Add(3, Priority.Answer));
        Assert.Equal([answer, person, bulk], Take());
    }

    [Fact]
    public void One_at_a_time_in_a_chat_and_in_order()
    {
        var (first, second) = (Add(1, Priority.Bulk), Add(1));
        Assert.Equal([first], Take());
        Assert.Empty(Take());
        queue.Finish(first);
        Assert.Equal([second], Take());
    }

    [Fact]
    public void A_chat_in_which_a_person_waits_behind_bulk_goes_before_other_bulk()
    {
        var (other, behind) = (Add(1, Priority.Bulk), Add(2, Priority.Bulk));
        Add(2);
        Assert.Equal([behind, other], Take());
    }

    [Fact]
    public void In_one_chat_a_short_burst_passes_and_then_one_a_second()
    {
        for (var i = 0; i < 100; i++) Add(1);
        Assert.InRange(SentWithin(seconds: 0), 5, 10);
        Assert.InRange(SentWithin(seconds: 20), 19, 21);
    }

    [Fact]
    public void Over_all_chats_it_stays_within_thirty_a_second()
    {
        for (var i = 0; i < 1000; i++) Add(i, Priority.Bulk);
        Assert.InRange(SentWithin(seconds: 10), 290, 310);
    }

    [Fact]
    public void A_wall_clock_that_jumps_changes_nothing()
    {
        for (var i = 0; i < 20; i++) Add(1);
        SentWithin(seconds: 0);
        clock.JumpWall(TimeSpan.FromDays(3));
        Assert.Empty(Take());
        clock.JumpWall(TimeSpan.FromDays(-9));
        Assert.InRange(SentWithin(seconds: 5), 4, 6);
    }

    [Fact]
    public void A_pause_holds_up_its_chat_alone_and_answers_never()
    {
        var (first, other) = (Add(1), Add(2));
        Take();
        queue.Later(first, TimeSpan.FromSeconds(10));
        queue.Finish(other);
        Add(1);
        var (next, answer) = (Add(2), Add(1, Priority.Answer));
        Assert.Equal([answer, next], Take());
        Assert.InRange(queue.Wait()!.Value, TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(10));
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal([first], Take());
    }

    [Fact]
    public void A_pause_for_everyone_holds_up_everything_but_answers()
    {
        var first = Add(1);
        queue.PauseAll(TimeSpan.FromSeconds(5));
        Assert.Empty(Take());
        Assert.Equal([Add(2, Priority.Answer)], Take());
        Assert.Equal(TimeSpan.FromSeconds(5), queue.Wait());
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal([first], Take());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(4, 8)]
    [InlineData(50, 300)]
    public void The_back_off_doubles_up_to_five_minutes(int attempts, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), DeliveryPolicy.BackOff(attempts));

    [Fact]
    public void An_empty_queue_waits_for_nothing_but_the_bell()
    {
        Assert.Null(queue.Wait());
        var only = Add(1);
        Take();
        Assert.Null(queue.Wait());
        queue.Finish(only);
        Assert.Equal(0, queue.Count);
    }

    private Queued Add(long chat, Priority priority = Priority.Interactive)
    {
        var item = new Queued(++lastId, chat, priority, null, null);
        queue.Add(item);
        return item;
    }

    private List<Queued> Take() => queue.Take(room: 1000).Next;

    private int SentWithin(double seconds)
    {
        var sent = 0;
        for (var until = clock.Elapsed + TimeSpan.FromSeconds(seconds); ;)
        {
            while (Take() is { Count: > 0 } next)
            {
                sent += next.Count;
                next.ForEach(queue.Finish);
            }

            if (clock.Elapsed >= until) return sent;
            clock.Advance(TimeSpan.FromMilliseconds(5));
        }
    }

    private sealed class MonotonicClock : TimeProvider
    {
        private DateTimeOffset wall = DateTimeOffset.UnixEpoch;

        public TimeSpan Elapsed { get; private set; } = TimeSpan.FromHours(1);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Elapsed.Ticks;

        public override DateTimeOffset GetUtcNow() => wall;

        public void JumpWall(TimeSpan by) => wall += by;

        public void Advance(TimeSpan by) => Elapsed += by;
    }
}
