using Korevagt.Demand.ServiceTimes;
using Korevagt.Domain.Faults;
using Korevagt.Planning.UseCases;
using Korevagt.Results;

namespace Korevagt.Reports.Fit;

/// <summary>A fit as JSON for other programs: a <see cref="FitResult"/> as <see cref="ResultJson"/> writes it.</summary>
public static class FitJson
{
    /// <summary>Writes the diagnostics.</summary>
    /// <returns>The bytes of the file.</returns>
    public static byte[] Write(FittedLog fit) => ResultJson.Write(Of(fit));

    /// <summary>The result of a fit, rounded as the contract has it.</summary>
    public static FitResult Of(FittedLog fit) => FitResult.Of(
        fit,
        ServiceTimesResult.Of(Duration(fit.ServiceTimes.OnSite), Duration(fit.ServiceTimes.DispatchDelay)),
        Driving(fit.Driving));

    private static DurationFitResult Duration(Outcome<DurationFit> fitted) => fitted.Succeeded
        ? DurationFitResult.Of(fitted.Value)
        : new DurationFitResult { NotFitted = FitSentences.Reason(fitted.Faults[0]) };

    private static DrivingResult? Driving(Outcome<DrivingFactorFit>? fitted) => fitted switch
    {
        null => null,
        { Succeeded: true } => DrivingResult.Of(fitted.Value),
        _ => new DrivingResult { NotFitted = FitSentences.Reason(fitted.Faults[0]) },
    };
}
