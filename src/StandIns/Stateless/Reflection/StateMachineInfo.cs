namespace Stateless.Reflection;

/// <summary>A machine as data.</summary>
public sealed class StateMachineInfo
{
    internal StateMachineInfo(StateInfo initialState, IEnumerable<StateInfo> states, Type stateType, Type triggerType) =>
        (InitialState, States, StateType, TriggerType) = (initialState, states, stateType, triggerType);

    public StateInfo InitialState { get; }

    /// <summary>In the order in which they were configured, then those that are only reached.</summary>
    public IEnumerable<StateInfo> States { get; }

    public Type StateType { get; }

    public Type TriggerType { get; }
}

/// <summary>One state, and what leads out of it.</summary>
public sealed class StateInfo
{
    internal StateInfo(object underlyingState, IEnumerable<string> entryActions) =>
        (UnderlyingState, EntryDescriptions) = (underlyingState, entryActions);

    public object UnderlyingState { get; }

    /// <summary>Permitted moves, reentries among them.</summary>
    public IEnumerable<FixedTransitionInfo> FixedTransitions { get; internal set; } = [];

    public IEnumerable<TransitionInfo> Transitions => FixedTransitions;

    public IEnumerable<IgnoredTransitionInfo> IgnoredTriggers { get; internal set; } = [];

    internal IEnumerable<string> EntryDescriptions { get; }

    public override string ToString() => UnderlyingState.ToString()!;
}
