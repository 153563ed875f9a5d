using Korevagt.Domain.Demand;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Json;

namespace Korevagt.Files.Demands;

/// <summary>Loads a demand that was fitted to a visit log.</summary>
public static class FittedDemandLoader
{
    /// <summary>Reads a demand file, or tells all that is wrong with it.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="path">Name of the file.</param>
    public static Outcome<FittedDemand> Load(IFileSource files, string path) => Read(files, path).Then(read => Outcome<FittedDemand>.Success(read.Demand));

    /// <summary>Reads a demand file from its bytes, or tells all that is wrong with it.</summary>
    /// <param name="file">What faults call it.</param>
    /// <param name="bytes">The file.</param>
    public static Outcome<FittedDemand> Parse(string file, ReadOnlySpan<byte> bytes)
    {
        var tree = JsonText.Parse(file, bytes);
        return tree.Then(root => Read(file, root)).Then(read => Outcome<FittedDemand>.Success(read.Demand));
    }

    /// <summary>Reads a demand file with what it assumes.</summary>
    internal static Outcome<(FittedDemand Demand, IReadOnlyList<Assumption> Assumptions)> Read(IFileSource files, string path) =>
        files.Read(path).Then(bytes => JsonText.Parse(path, bytes.Span)).Then(tree => Read(path, tree));

    private static Outcome<(FittedDemand Demand, IReadOnlyList<Assumption> Assumptions)> Read(string path, JsonPart tree) =>
        JsonFile<FittedDemandFile>.Read(path, tree).Then<(FittedDemand, IReadOnlyList<Assumption>)>(file =>
        {
            FittedDemandRules.Judge(file.Content, file.Faults);
            return file.Faults.IsEmpty ? (Demand(file.Content), [.. file.Assumptions("")]) : file.Faults.InOrder();
        });

    private static FittedDemand Demand(FittedDemandFile file)
    {
        var hours = new double?[DutyHour.HoursOfWeek];
        foreach (var hour in file.Hours)
        {
            hours[hour.Hour] = hour.Effect;
        }

        var kinds = file.DayKindEffects;
        return new FittedDemand
        {
            From = file.From,
            To = file.To,
            Visits = file.Visits,
            LogHash = file.LogHash,
            DutyDayBegins = file.DutyDayBegins,
            ReferenceYear = file.ReferenceYear,
            Areas = [.. file.Areas.Select(area => new FittedArea(area.Id, area.Share, area.Shape))],
            HourEffects = hours,
            MonthEffects = file.MonthEffects,
            DayKindEffects = [0, kinds.PublicHoliday, kinds.ClosingDay, kinds.DayBefore, kinds.DayAfter],
            TrendPerYear = file.TrendPerYear,
            Covariance = file.Covariance,
            DayShape = file.DayShape,
            Dispersion = file.Dispersion,
            NotEstimated = [.. file.NotEstimated.Select(part => new NotEstimated(part.Part, part.Reason))],
        };
    }
}
