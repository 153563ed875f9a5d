using System.Globalization;
using Korevagt.Domain.Faults;

namespace Korevagt.Library.VisitLogs;

/// <summary>What is told of work on a visit log that the log is not to blame for.</summary>
internal static class DemandJobFaults
{
    private const string Cure = "a smaller log, or more memory for the server";

    /// <summary>It took its process with it as often as is tried.</summary>
    public static Fault GivenUp(DemandJob job) => new(
        job.Asked.Name,
        "",
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(job.Kind == DemandJobKind.Import ? "reading the log" : "fitting a demand to the log")} was given up after {job.Attempts} attempts: each time the process ended in the middle"),
        $"{Cure}; its own log and that of the system say how it ended");

    /// <summary>Something was thrown: memory that did not suffice, or else a defect of the program.</summary>
    public static Fault Of(DemandJob job, Exception thrown) => thrown is OutOfMemoryException
        ? new(job.Asked.Name, "", "could not be worked on: the memory of the server does not suffice", Cure)
        : new(job.Asked.Name, "", "could not be worked on: a defect of the program", null);

    /// <summary>What it is to work on is there no more.</summary>
    public static Fault Gone(DemandJob job) => new(job.Asked.Name, "", "the log or its plan is gone", null);
}
