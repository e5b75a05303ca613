using Stateless.Reflection;

namespace Stateless;

/// <summary>
/// A machine told in sentences: <c>Configure(Assigned).Permit(Close, Closed)</c>. What is not permitted is refused.
/// Not safe between threads: one for each operation.
/// </summary>
public sealed partial class StateMachine<TState, TTrigger>
    where TState : notnull
    where TTrigger : notnull
{
    private readonly Func<TState> read;
    private readonly Action<TState> write;
    private readonly TState initial;
    private readonly Dictionary<TState, StateConfiguration> states = [];
    private readonly Queue<TTrigger> waiting = [];
    private Action<TState, TTrigger, ICollection<string>?> unhandled = Refuse;
    private Action<Transition>? transitioned;
    private Action<Transition>? completed;
    private bool firing;

    /// <summary>A machine that keeps its state itself.</summary>
    public StateMachine(TState initialState)
    {
        var state = initial = initialState;
        (read, write) = (() => state, next => state = next);
    }

    /// <summary>A machine whose state lives elsewhere, e.g. in an entity.</summary>
    public StateMachine(Func<TState> stateAccessor, Action<TState> stateMutator)
    {
        ArgumentNullException.ThrowIfNull(stateAccessor);
        ArgumentNullException.ThrowIfNull(stateMutator);
        (read, write, initial) = (stateAccessor, stateMutator, stateAccessor());
    }

    public TState State => read();

    public bool IsInState(TState state) => State.Equals(state);

    /// <summary>Begins, or continues, the sentences about one state.</summary>
    public StateConfiguration Configure(TState state)
    {
        if (!states.TryGetValue(state, out var configuration)) states[state] = configuration = new StateConfiguration(this, state);
        return configuration;
    }

    public bool CanFire(TTrigger trigger) => CanFire(trigger, out _);

    /// <param name="trigger">The trigger in question.</param>
    /// <param name="unmetGuards">The descriptions of the guards that say no; null when the state does not know the trigger at all.</param>
    public bool CanFire(TTrigger trigger, out ICollection<string>? unmetGuards) => Find(trigger, out unmetGuards) is not null;

    /// <summary>The triggers the present state answers to, guards considered.</summary>
    public Task<IEnumerable<TTrigger>> GetPermittedTriggersAsync(params object[] args) =>
        Task.FromResult<IEnumerable<TTrigger>>([.. Configure(State).Triggers.Where(CanFire)]);

    /// <summary>What to do instead of throwing when a trigger is not permitted.</summary>
    public void OnUnhandledTrigger(Action<TState, TTrigger> unhandledTriggerAction)
    {
        ArgumentNullException.ThrowIfNull(unhandledTriggerAction);
        unhandled = (state, trigger, _) => unhandledTriggerAction(state, trigger);
    }

    /// <inheritdoc cref="OnUnhandledTrigger(Action{TState, TTrigger})"/>
    public void OnUnhandledTrigger(Action<TState, TTrigger, ICollection<string>?> unhandledTriggerAction)
    {
        ArgumentNullException.ThrowIfNull(unhandledTriggerAction);
        unhandled = unhandledTriggerAction;
    }

    /// <summary>Called at each transition, after the state has changed and before the entry actions.</summary>
    public void OnTransitioned(Action<Transition> onTransitionAction) => transitioned += onTransitionAction;

    /// <summary>Called at each transition, after the entry actions.</summary>
    public void OnTransitionCompleted(Action<Transition> onTransitionAction) => completed += onTransitionAction;

    /// <summary>The machine as data, for a diagram or a test.</summary>
    public StateMachineInfo GetInfo() => Inspection.Of(initial, states);
}
