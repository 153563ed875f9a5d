using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Planning.Recognition;

namespace Korevagt.Planning.UseCases;

/// <summary>Looks at a file of any kind: what it is, or every fault, without computing anything.</summary>
public static class CheckFile
{
    /// <summary>Looks at a file.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="file">The file.</param>
    /// <param name="with">What it is held against.</param>
    /// <param name="cancellation">Stops the reading of a road map.</param>
    /// <returns>What it is, or all that is wrong with it.</returns>
    public static Outcome<CheckedFile> Run(
        IFileSource files, string file, CheckedAgainst with, CancellationToken cancellation = default) =>
        FileRecognition.Of(files, file).Then(kind => kind switch
        {
            FileKind.Log => with.PlanFile is null ? FileCheck.NeedsPlan(file) : Log(files, file, with),
            FileKind.Points => PointsFile.Read(file).Then<CheckedFile>(
                points => new CheckedFile(file, kind, [CheckTexts.Points(points.Count)])),
            _ when with.PlanFile is null => new FileCheck(files, plan: null).Run(file, kind, cancellation),
            _ => PlanLoader.Load(files, with.PlanFile).Then(known => new FileCheck(files, known.Plan).Run(file, kind, cancellation)),
        });

    private static Outcome<CheckedFile> Log(IFileSource files, string file, CheckedAgainst with)
    {
        var imported = ImportLog.Run(files, file, with.PlanFile!, with.MappingFile, with.BordersFile, with.Rules);
        return imported.Then(log =>
        {
            List<Fault> faults = [.. log.Import.RowFaults.Select(fault => fault.In(file)), .. log.Import.Log.Faults];
            var (summary, visits) = (log.Import.Summary, log.Import.Log);
            return faults.Count > 0
                ? faults
                : Outcome<CheckedFile>.Success(new CheckedFile(
                    file, FileKind.Log, [CheckTexts.Log(summary.Accepted, visits.Value.From, visits.Value.To.PlusDays(-1))]));
        });
    }
}
