using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Domain.Tests.Time;

public sealed class HourKindTests
{
    private static readonly DutyCalendar Calendar = new();

    [Fact]
    public void Kinds_AreNumberedFromZero_EachOnce() => Assert.Equal(
        Enumerable.Range(0, HourKind.Count), Enumerable.Range(0, HourKind.Count).Select(index => HourKind.At(index).Index));

    // Every hour of two years, with both clock changes and all holidays, under every pair of whole hours.
    [Theory]
    [InlineData(2017)]
    [InlineData(2026)]
    public void HoursHoldAnHourOfAKind_AsTheyHoldTheHourItself(int number)
    {
        var year = new DutyYear(number, Calendar);
        var kinds = HourKind.OfYear(year);
        var samples = year.Hours.Zip(kinds).DistinctBy(hour => (hour.Second, hour.First.Date.DayOfWeek, hour.First.Date.Month)).ToList();

        Assert.Equal(year.Hours.Count, kinds.Length);
        foreach (var days in Enum.GetValues<DaySelection>())
        {
            foreach (var (from, to) in Enumerable.Range(0, 24).SelectMany(from => Enumerable.Range(0, 24).Select(to => (from, to))))
            {
                var hours = new RecurringHours(days, new LocalTime(from, 0), new LocalTime(to, 0));
                Assert.DoesNotContain(samples, hour =>
                    HourKind.At(hour.Second).IsIn(hours) != hours.Contains(Calendar, hour.First.Date, hour.First.Time));
            }
        }
    }
}
