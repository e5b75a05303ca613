using Stateless;

namespace GangguanBot.Tests.Sop;

public sealed class LibraryTests
{
    private readonly List<string> heard = [];
    private bool allowed = true;

    public enum State
    {
        Reported,
        Assigned,
        Closed,
    }

    public enum Act
    {
        Assign,
        Close,
        Recheck,
        Nudge,
    }

    [Fact]
    public void A_permitted_trigger_moves_on_in_the_order_leave_move_enter()
    {
        var machine = Machine();

        machine.Fire(Act.Assign);

        Assert.Equal(State.Assigned, machine.State);
        Assert.Equal(["leave Reported", "Reported -Assign-> Assigned", "enter Assigned", "done Assign"], heard);
    }

    [Fact]
    public void A_trigger_nobody_permitted_is_refused_and_changes_nothing()
    {
        var machine = Machine();

        Assert.Throws<InvalidOperationException>(() => machine.Fire(Act.Close));
        Assert.Equal(State.Reported, machine.State);
        Assert.Empty(heard);
    }

    [Fact]
    public void A_guard_that_says_no_is_named()
    {
        allowed = false;
        var machine = Machine(State.Assigned);

        Assert.False(machine.CanFire(Act.Close, out var unmet));
        Assert.Equal(["no gap in the diagnosis"], unmet);
        var refusal = Assert.Throws<InvalidOperationException>(() => machine.Fire(Act.Close));
        Assert.Contains("no gap in the diagnosis", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_be_fired_is_known_beforehand()
    {
        var machine = Machine(State.Assigned);
        Assert.True(machine.CanFire(Act.Close));
        Assert.False(machine.CanFire(Act.Assign));
        Assert.Equal([Act.Close, Act.Recheck, Act.Nudge], (await machine.GetPermittedTriggersAsync()).Order());

        allowed = false;
        Assert.Equal([Act.Recheck, Act.Nudge], (await machine.GetPermittedTriggersAsync()).Order());
    }

    [Fact]
    public void Reentry_leaves_and_enters_again()
    {
        var machine = Machine(State.Assigned);

        machine.Fire(Act.Recheck);

        Assert.Equal(State.Assigned, machine.State);
        Assert.Equal(["Assigned -Recheck-> Assigned", "enter Assigned", "done Recheck"], heard);
    }

    [Fact]
    public async Task An_ignored_trigger_is_accepted_and_does_nothing()
    {
        var machine = Machine(State.Assigned);

        await machine.FireAsync(Act.Nudge);

        Assert.True(machine.CanFire(Act.Nudge));
        Assert.True(machine.IsInState(State.Assigned));
        Assert.Empty(heard);
    }

    [Fact]
    public void The_state_can_live_elsewhere()
    {
        var ticket = State.Reported;
        var machine = new StateMachine<State, Act>(() => ticket, next => ticket = next);
        machine.Configure(State.Reported).Permit(Act.Assign, State.Assigned);

        machine.Fire(Act.Assign);

        Assert.Equal(State.Assigned, ticket);
    }

    [Fact]
    public void A_refusal_can_be_handled_instead_of_thrown()
    {
        var machine = Machine();
        machine.OnUnhandledTrigger((state, act) => heard.Add($"{act} in {state}"));

        machine.Fire(Act.Close);

        Assert.Equal(["Close in Reported"], heard);
    }

    [Fact]
    public void Two_open_ways_at_once_are_a_mistake()
    {
        var machine = new StateMachine<State, Act>(State.Reported);
        machine.Configure(State.Reported).PermitIf(Act.Assign, State.Assigned, () => true).PermitIf(Act.Assign, State.Closed, () => true);

        Assert.Throws<InvalidOperationException>(() => machine.Fire(Act.Assign));
    }

    [Fact]
    public void A_way_back_to_itself_must_be_called_reentry() =>
        Assert.Throws<ArgumentException>(() => new StateMachine<State, Act>(State.Reported).Configure(State.Reported).Permit(Act.Assign, State.Reported));

    [Fact]
    public void A_trigger_fired_on_entry_waits_for_its_turn()
    {
        var machine = new StateMachine<State, Act>(State.Reported);
        machine.Configure(State.Reported).Permit(Act.Assign, State.Assigned);
        machine.Configure(State.Assigned).OnEntry(() => machine.Fire(Act.Close)).OnEntry(() => heard.Add($"still {machine.State}")).Permit(Act.Close, State.Closed);

        machine.Fire(Act.Assign);

        Assert.Equal(["still Assigned"], heard);
        Assert.Equal(State.Closed, machine.State);
    }

    private StateMachine<State, Act> Machine(State from = State.Reported)
    {
        var machine = new StateMachine<State, Act>(from);
        machine.Configure(State.Reported)
            .OnExit(() => heard.Add("leave Reported"))
            .Permit(Act.Assign, State.Assigned);
        machine.Configure(State.Assigned)
            .OnEntry(() => heard.Add("enter Assigned"))
            .PermitIf(Act.Close, State.Closed, () => allowed, "no gap in the diagnosis")
            .PermitReentry(Act.Recheck)
            .Ignore(Act.Nudge);
        machine.OnTransitioned(move => heard.Add($"{move.Source} -{move.Trigger}-> {move.Destination}"));
        machine.OnTransitionCompleted(move => heard.Add($"done {move.Trigger}"));
        return machine;
    }
}
