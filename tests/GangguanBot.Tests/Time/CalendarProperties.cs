using FsCheck;
using FsCheck.Fluent;

namespace GangguanBot.Tests.Time;

public sealed class CalendarProperties
{
    [Fact]
    public void Office_time_is_the_number_of_open_minutes() => Check(
        from calendar in World.Calendars
        from hour in World.Instants.Select(instant => new DateTimeOffset(instant.Date.AddHours(instant.Hour), instant.Offset))
        from minutes in Gen.Choose(0, 4000)
        select (calendar, hour, minutes),
        given => Assert.Equal(
            Enumerable.Range(0, given.minutes).Count(minute => given.calendar.IsOpen(given.hour.AddMinutes(minute))),
            given.calendar.WorkingTimeBetween(given.hour, given.hour.AddMinutes(given.minutes)).TotalMinutes),
        runs: 50);

    [Fact]
    public void Office_time_adds_up_over_any_three_instants() => Check(
        from calendar in World.Calendars
        from a in World.Instants
        from b in World.Instants
        from c in World.Instants
        select (calendar, a, b, c),
        given => Assert.Equal(
            given.calendar.WorkingTimeBetween(given.a, given.c),
            given.calendar.WorkingTimeBetween(given.a, given.b) + given.calendar.WorkingTimeBetween(given.b, given.c)));

    [Fact]
    public void Adding_office_time_is_the_inverse_of_measuring_it() => Check(
        from calendar in World.Calendars
        from at in World.Instants
        from seconds in Gen.Choose(0, 500_000)
        select (calendar, at, time: TimeSpan.FromSeconds(seconds)),
        given =>
        {
            var (calendar, at, time) = given;
            var end = calendar.AddWorkingTime(at, time);
            Assert.Equal(time, calendar.WorkingTimeBetween(at, end));
            if (time > TimeSpan.Zero) Assert.True(calendar.WorkingTimeBetween(at, end.AddTicks(-1)) < time, "an earlier instant would do");
        });

    [Fact]
    public void The_next_opening_is_open_and_nothing_before_it_is() => Check(
        from calendar in World.Calendars
        from at in World.Instants
        select (calendar, at),
        given =>
        {
            var opening = given.calendar.NextOpening(given.at);
            Assert.True(opening >= given.at && given.calendar.IsOpen(opening), $"{opening}");
            Assert.Equal(TimeSpan.Zero, given.calendar.WorkingTimeBetween(given.at, opening));
        });

    internal static void Check<T>(Gen<T> given, Action<T> holds, int runs = 300) =>
        Prop.ForAll(given.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(runs));
}
