namespace Hangfire;

/// <summary>Schedules in words. Hours and minutes are those of the job's time zone, which is UTC unless said otherwise.</summary>
public static class Cron
{
    public static string Minutely() => "* * * * *";

    public static string Hourly(int minute) => $"{minute} * * * *";

    public static string Hourly() => Hourly(0);

    public static string Daily(int hour, int minute) => $"{minute} {hour} * * *";

    public static string Daily(int hour) => Daily(hour, 0);

    public static string Daily() => Daily(0);

    public static string Weekly(DayOfWeek dayOfWeek, int hour, int minute) => $"{minute} {hour} * * {(int)dayOfWeek}";

    public static string Weekly(DayOfWeek dayOfWeek, int hour) => Weekly(dayOfWeek, hour, 0);

    public static string Weekly(DayOfWeek dayOfWeek) => Weekly(dayOfWeek, 0);

    public static string Weekly() => Weekly(DayOfWeek.Monday);

    public static string Monthly(int day, int hour, int minute) => $"{minute} {hour} {day} * *";

    public static string Monthly(int day, int hour) => Monthly(day, hour, 0);

    public static string Monthly(int day) => Monthly(day, 0);

    public static string Monthly() => Monthly(1);

    public static string Yearly(int month, int day, int hour, int minute) => $"{minute} {hour} {day} {month} *";

    /// <summary>Only when it is triggered by hand: there is no 31 February.</summary>
    public static string Never() => Yearly(2, 31, 0, 0);
}
