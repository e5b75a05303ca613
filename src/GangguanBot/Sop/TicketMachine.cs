using Stateless;
using Stateless.Graph;

namespace GangguanBot.Sop;

/// <summary>
/// The state machine of one ticket for one actor, made from the table for one operation and thrown away: Stateless machines
/// are not thread-safe, and the ticket keeps the state.
/// </summary>
public sealed class TicketMachine
{
    private readonly StateMachine<Step, Move> _machine;

    public TicketMachine(SopTable table, Step at, Role actor, GateFacts gateFacts)
    {
        _machine = new StateMachine<Step, Move>(at);
        foreach (var row in table.Rows)
        {
            var step = _machine.Configure(row.Step);
            foreach (var transition in row.Ways)
            {
                var obstacle = transition.By == actor ? Gates.Obstacle(transition.Move, gateFacts) : Refusal.NotYourTurn;
                var why = obstacle?.Phrase ?? transition.Move.ToString();
                if (transition.To == row.Step) step.PermitReentryIf(transition.Move, () => obstacle is null, why);
                else step.PermitIf(transition.Move, transition.To, () => obstacle is null, why);
            }
        }
    }

    public Step Step => _machine.State;

    /// <returns><c>null</c> when the move is open to this actor.</returns>
    public Refusal? Refuses(Move move)
    {
        if (_machine.CanFire(move, out var unmet)) return null;
        return unmet is { Count: > 0 } ? new Refusal(unmet.First()) : Refusal.NotOpen;
    }

    /// <summary>Makes the move, or says why not and changes nothing.</summary>
    public Refusal? TryFire(Move move)
    {
        if (Refuses(move) is { } refusal) return refusal;
        _machine.Fire(move);
        return null;
    }

    /// <summary>The table as a Mermaid state diagram.</summary>
    public static string Mermaid(SopTable table)
    {
        var machine = new StateMachine<Step, Move>(table.Rows[0].Step);
        foreach (var row in table.Rows)
            foreach (var transition in row.Ways)
            {
                if (transition.To == row.Step) machine.Configure(row.Step).PermitReentry(transition.Move);
                else machine.Configure(row.Step).Permit(transition.Move, transition.To);
            }

        return MermaidGraph.Format(machine.GetInfo());
    }
}
