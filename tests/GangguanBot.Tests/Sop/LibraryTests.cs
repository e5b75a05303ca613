using Stateless;

namespace GangguanBot.Tests.Sop;

/// <summary>What the ticket's machine relies on of Stateless.</summary>
public sealed class LibraryTests
{
    private bool allowed = true;

    public enum State { Reported, Assigned, Closed }

    public enum Act { Assign, Close, Recheck }

    [Fact]
    public void A_trigger_nobody_permitted_is_refused_and_changes_nothing()
    {
        var machine = Machine(State.Reported);

        Assert.False(machine.CanFire(Act.Close, out var unmet));
        Assert.Empty(unmet ?? []);
        Assert.Throws<InvalidOperationException>(() => machine.Fire(Act.Close));
        Assert.Equal(State.Reported, machine.State);
    }

    [Fact]
    public void A_guard_that_says_no_is_named()
    {
        allowed = false;
        var machine = Machine(State.Assigned);

        Assert.False(machine.CanFire(Act.Close, out var unmet));
        Assert.Equal(["no gap in the diagnosis"], unmet);
    }

    [Fact]
    public void A_step_can_be_entered_again()
    {
        var machine = Machine(State.Assigned);

        machine.Fire(Act.Recheck);

        Assert.Equal(State.Assigned, machine.State);
    }

    [Fact]
    public void Two_open_ways_at_once_are_a_mistake()
    {
        var machine = new StateMachine<State, Act>(State.Reported);
        machine.Configure(State.Reported).PermitIf(Act.Assign, State.Assigned, () => true).PermitIf(Act.Assign, State.Closed, () => true);

        Assert.Throws<InvalidOperationException>(() => machine.Fire(Act.Assign));
    }

    private StateMachine<State, Act> Machine(State from)
    {
        var machine = new StateMachine<State, Act>(from);
        machine.Configure(State.Reported).Permit(Act.Assign, State.Assigned);
        machine.Configure(State.Assigned).PermitIf(Act.Close, State.Closed, () => allowed, "no gap in the diagnosis")
            .PermitReentry(Act.Recheck);
        return machine;
    }
}
