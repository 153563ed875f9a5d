using Korevagt.Files.Nights;
using Korevagt.Nights;
using NodaTime;

namespace Korevagt.Nights.Tests;

/// <summary>The five fields of cron, read strictly.</summary>
public sealed class CronExpressionTests
{
    [Theory]
    [InlineData("30 3 * * *", "2026-11-22T03:30", "2026-11-23T03:30", "2026-11-24T03:30")]
    [InlineData("0 22 * * 1-5", "2026-11-23T22:00", "2026-11-24T22:00", "2026-11-25T22:00", "2026-11-26T22:00", "2026-11-27T22:00", "2026-11-30T22:00")]
    [InlineData("0 22 * * sun", "2026-11-22T22:00", "2026-11-29T22:00")]
    [InlineData("0 22 * * 7", "2026-11-22T22:00", "2026-11-29T22:00")]
    [InlineData("0 22 * * 0", "2026-11-22T22:00", "2026-11-29T22:00")]
    [InlineData("15 4 1,15 * *", "2026-12-01T04:15", "2026-12-15T04:15", "2027-01-01T04:15")]
    [InlineData("0 4 1 * mon", "2026-11-23T04:00", "2026-11-30T04:00", "2026-12-01T04:00", "2026-12-07T04:00")]
    [InlineData("*/20 1-3/2 * * *", "2026-11-22T01:00", "2026-11-22T01:20", "2026-11-22T01:40", "2026-11-22T03:00")]
    [InlineData("0 4 29 2 *", "2028-02-29T04:00", "2032-02-29T04:00")]
    [InlineData("0 4 1 JAN,jul *", "2027-01-01T04:00", "2027-07-01T04:00", "2028-01-01T04:00")]
    public void AnExpression_NamesTheTimesThatCronNames(string text, params string[] expected)
    {
        var cron = CronExpression.Parse("nat.json", "$.cron", text).Value;

        var at = new LocalDateTime(2026, 11, 22, 0, 0).PlusSeconds(-1);
        var found = expected.Select(_ => new Night(at = cron.After(at)).Id).ToList();

        Assert.Equal(expected, found);
        Assert.Equal(expected[^1], new Night(cron.AtOrBefore(at)).Id);
        Assert.Equal(expected[^2], new Night(cron.AtOrBefore(at.PlusMinutes(-1))).Id);
    }

    [Theory]
    [InlineData("60 3 * * *", "the minute is \"60\"")]
    [InlineData("30 24 * * *", "the hour is \"24\"")]
    [InlineData("30 3 0 * *", "the day of the month is \"0\"")]
    [InlineData("30 3 * 13 *", "the month is \"13\"")]
    [InlineData("30 3 * * 8", "the day of the week is \"8\"")]
    [InlineData("30 3 * * monday", "the day of the week is \"monday\"")]
    [InlineData("30 5-3 * * *", "the hour is \"5-3\"")]
    [InlineData("30 3/2 * * *", "the hour is \"3/2\"")]
    [InlineData("*/0 3 * * *", "the minute is \"*/0\"")]
    [InlineData("*/61 3 * * *", "the minute is \"*/61\"")]
    [InlineData("1,,2 3 * * *", "the minute is \"1,,2\"")]
    [InlineData("-1 3 * * *", "the minute is \"-1\"")]
    [InlineData("1-2-3 3 * * *", "the minute is \"1-2-3\"")]
    [InlineData("1.5 3 * * *", "the minute is \"1.5\"")]
    [InlineData("?? 3 * * *", "the minute is \"??\"")]
    public void AFieldThatCannotBe_IsNamed(string text, string message)
    {
        var fault = Assert.Single(CronExpression.Parse("nat.json", "$.cron", text).Faults);

        Assert.Equal(("nat.json", "$.cron", message), (fault.File, fault.Place, fault.Message.English));
        Assert.Contains("a range (1-5)", fault.Expected?.English, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryWrongField_IsNamedAtOnce() => Assert.Equal(
        ["the minute is \"x\"", "the hour is \"y\"", "the month is \"z\""],
        CronExpression.Parse("nat.json", "$.cron", "x y * z *").Faults.Select(fault => fault.Message.English));

    [Theory]
    [InlineData("", 0)]
    [InlineData("30 3 * *", 4)]
    [InlineData("0 30 3 * * *", 6)]
    public void AnotherNumberOfFields_IsAFault(string text, int fields) => Assert.Equal(
        $"nat.json: $.cron: \"{text}\" has {fields} fields; expected five: minute, hour, day of the month, month, day of the week, such as \"30 3 * * *\"",
        Assert.Single(CronExpression.Parse("nat.json", "$.cron", text).Faults).ToString());

    [Theory]
    [InlineData("0 3 31 4 *")]
    [InlineData("0 3 30,31 2 *")]
    public void ADateThatNeverComes_IsAFault(string text) => Assert.Contains(
        "never comes", Assert.Single(CronExpression.Parse("nat.json", "$.cron", text).Faults).Message.English, StringComparison.Ordinal);
}
