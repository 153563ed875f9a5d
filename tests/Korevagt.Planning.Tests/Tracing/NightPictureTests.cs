using System.Xml.Linq;
using Korevagt.Domain.Texts;
using Korevagt.Planning.Tracing;
using Korevagt.Reports.Tracing;
using NodaTime;

namespace Korevagt.Planning.Tests.Tracing;

public sealed class NightPictureTests(TracedYear year) : IClassFixture<TracedYear>
{
    private readonly TracePeriod night = new TraceSettings(1, At(14, 16), At(15, 8)).PeriodIn(year.Trace.Year);

    [Fact]
    public void ANight_ShowsEveryCarOnDuty_AndEveryVisitMade()
    {
        var picture = Draw(Language.Da);

        var onDuty = year.Trace.Model.Duties.Where(duty => duty.StartSecond < night.To && duty.EndSecond > night.From).ToList();
        Assert.InRange(Boxes(picture, "present").Count(), onDuty.Count, 2 * onDuty.Count);
        Assert.All(onDuty, duty => Assert.Contains(year.Trace.Plan.Shifts[duty.Shift].Name, picture.Value, StringComparison.Ordinal));
        var made = year.Trace.Events.Count(happens =>
            happens.Kind == TraceEventKind.SetsOut && happens.Arrival < night.To && happens.Finish > night.From);
        Assert.True(made > 10);
        Assert.Equal(made, Visits(picture).Count());
    }

    [Fact]
    public void AVisit_IsToldWithItsAreaAndTimes()
    {
        var told = Visits(Draw(Language.Da)).Select(box => box.Value).ToList();

        Assert.All(told, visit => Assert.Matches(@"^.+: bestilt \d\d:\d\d, nået \d\d:\d\d \(\d+ min\)$", visit));
        Assert.All(
            Visits(Draw(Language.En)), box => Assert.Contains(": ordered ", box.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void WhatIsDrawn_LiesBetweenTheHours()
    {
        var boxes = Draw(Language.Da).Descendants().Where(box => (string?)box.Attribute("class") is "drive" or "home" or "waiting" or "present").ToList();

        // The legend stands below all rows, farther to the left.
        var drawn = boxes.Where(box => box.Attribute("width")!.Value != "18").ToList();
        Assert.NotEmpty(drawn);
        Assert.All(drawn, box => Assert.InRange(Number(box, "x"), 200, 1400));
        Assert.All(drawn, box => Assert.InRange(Number(box, "x") + Number(box, "width"), 200, 1400.2));
    }

    [Fact]
    public void MoreHoursThanAPictureShows_AreRefused() => Assert.Throws<ArgumentException>(
        () => NightPicture.Draw(year.Trace, new TracePeriod(0, NightPicture.MostHours * 3600 + 1), Language.Da));

    private XElement Draw(Language language) => XDocument.Parse(NightPicture.Draw(year.Trace, night, language)).Root!;

    private static IEnumerable<XElement> Boxes(XElement picture, string style) =>
        picture.Elements().Where(box => (string?)box.Attribute("class") == style && box.Attribute("width")?.Value != "18");

    private static IEnumerable<XElement> Visits(XElement picture) => picture.Elements().Where(box =>
        box.Elements().Any() && (string?)box.Attribute("class") is "own" or "other" or "inherited" or "own late" or "other late" or "inherited late"
        && box.Attribute("width")?.Value != "18");

    private static double Number(XElement box, string name) =>
        double.Parse(box.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);

    private static LocalDateTime At(int day, int hour) => new(2017, 1, day, hour, 0);
}
