using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;

namespace Korevagt.Library.VisitLogs;

/// <summary>What is told of work on a visit log that the log is not to blame for.</summary>
internal static class DemandJobFaults
{
    private static Text Cure { get; } = new("en mindre log eller mere hukommelse til serveren", "a smaller log, or more memory for the server");

    /// <summary>It took its process with it as often as is tried.</summary>
    public static Fault GivenUp(DemandJob job) => new(
        job.Asked.Name,
        "",
        new(
            FormattableString.Invariant(
                $"{(job.Kind == DemandJobKind.Import ? "læsningen af loggen" : "tilpasningen af en efterspørgsel til loggen")} er opgivet efter {job.Attempts} forsøg: hver gang døde processen undervejs"),
            FormattableString.Invariant(
                $"{(job.Kind == DemandJobKind.Import ? "reading the log" : "fitting a demand to the log")} was given up after {job.Attempts} attempts: each time the process ended in the middle")),
        new Text(
            $"{Cure.Danish}; serverens og systemets egne logge viser, hvad der skete",
            $"{Cure.English}; its own log and that of the system say how it ended"));

    /// <summary>Something was thrown: memory that did not suffice, or else a defect of the program.</summary>
    public static Fault Of(DemandJob job, Exception thrown) => thrown is OutOfMemoryException
        ? new(job.Asked.Name, "", new("kunne ikke behandles: serveren har ikke hukommelse nok", "could not be worked on: the memory of the server does not suffice"), Cure)
        : new(job.Asked.Name, "", new("kunne ikke behandles: en fejl i programmet", "could not be worked on: a defect of the program"));

    /// <summary>What it is to work on is there no more.</summary>
    public static Fault Gone(DemandJob job) => new(job.Asked.Name, "", new("loggen eller dens plan er her ikke mere", "the log or its plan is gone"));
}
