using Stateless;
using Stateless.Graph;

namespace GangguanBot.Tests.StandIns;

public sealed class StateChartTests
{
    private readonly StateMachine<string, string> machine = new("Reporting");

    public StateChartTests()
    {
        machine.Configure("Reporting").Permit("Submit", "Kadis disposition").Ignore("Nudge");
        machine.Configure("Kadis disposition")
            .OnEntry(() => { }, "tell the Kadis")
            .PermitIf("Dispose", "Closed", () => true, "is the Kadis")
            .PermitReentry("Remind")
            .Permit("Return", "Reporting");
    }

    [Fact]
    public void The_machine_can_be_read_as_data()
    {
        var info = machine.GetInfo();

        Assert.Equal("Reporting", info.InitialState.UnderlyingState);
        Assert.Equal(["Reporting", "Kadis disposition", "Closed"], info.States.Select(state => state.UnderlyingState));
        var kadis = info.States.Single(state => (string)state.UnderlyingState == "Kadis disposition");
        Assert.Equal(
            [("Dispose", "Closed", "is the Kadis"), ("Remind", "Kadis disposition", ""), ("Return", "Reporting", "")],
            kadis.FixedTransitions.Select(move => (
                (string)move.Trigger.UnderlyingTrigger,
                (string)move.DestinationState.UnderlyingState,
                string.Concat(move.GuardConditionsMethodDescriptions.Select(guard => guard.Description)))));
        Assert.Equal(["Nudge"], info.States.First().IgnoredTriggers.Select(ignored => ignored.Trigger.UnderlyingTrigger));
    }

    [Fact]
    public void And_drawn() =>
        Assert.Equal(
            """
            stateDiagram-v2
            	direction LR
            	Kadisdisposition : Kadis disposition
            	Reporting --> Kadisdisposition : Submit
            	Reporting --> Reporting : Nudge
            	Kadisdisposition --> Closed : Dispose [is the Kadis]
            	Kadisdisposition --> Kadisdisposition : Remind / tell the Kadis
            	Kadisdisposition --> Reporting : Return
            [*] --> Reporting
            """,
            MermaidGraph.Format(machine.GetInfo(), MermaidGraphDirection.LeftToRight),
            ignoreLineEndingDifferences: true);
}
