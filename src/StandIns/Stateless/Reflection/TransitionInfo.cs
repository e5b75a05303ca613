namespace Stateless.Reflection;

/// <summary>What a trigger does in a state.</summary>
public abstract class TransitionInfo
{
    private protected TransitionInfo(object trigger, InvocationInfo? guard) =>
        (Trigger, GuardConditionsMethodDescriptions) = (new TriggerInfo(trigger), guard is null ? [] : [guard]);

    public TriggerInfo Trigger { get; }

    public IEnumerable<InvocationInfo> GuardConditionsMethodDescriptions { get; }
}

public sealed class FixedTransitionInfo : TransitionInfo
{
    internal FixedTransitionInfo(object trigger, StateInfo destination, InvocationInfo? guard) : base(trigger, guard) =>
        DestinationState = destination;

    public StateInfo DestinationState { get; }
}

public sealed class IgnoredTransitionInfo : TransitionInfo
{
    internal IgnoredTransitionInfo(object trigger, InvocationInfo? guard) : base(trigger, guard)
    {
    }
}

public sealed class TriggerInfo
{
    internal TriggerInfo(object underlyingTrigger) => UnderlyingTrigger = underlyingTrigger;

    public object UnderlyingTrigger { get; }

    public override string ToString() => UnderlyingTrigger.ToString()!;
}
