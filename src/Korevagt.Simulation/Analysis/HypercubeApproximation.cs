namespace Korevagt.Simulation.Analysis;

/// <summary>
/// Larson's approximation of the hypercube queueing model, for any number of cars with equal service rates: R. C. Larson,
/// "Approximating the performance of urban emergency service systems", Operations Research 23 (1975) 845-868.
/// </summary>
/// <remarks>
/// <para>
/// If cars were busy independently of each other, the first j cars of a list would be busy and the next one free with
/// probability rho(1) ... rho(j) (1 - rho(j+1)). They are not; the factor Q(N, rho, j) corrects that product by what it should
/// be in the M/M/N queue for cars chosen in random order. N equations for the workloads follow, solved by iteration, each
/// step scaled so that the mean workload is that of the M/M/N queue. With many cars and few lists Larson's full steps can
/// swing to and fro for ever; a step that did not come closer is followed by shorter ones, which end at the same workloads.
/// </para>
/// <para>
/// The steps also stand in R. C. Larson, A. R. Odoni, Urban Operations Research (1981), section 5.5; the case without a line
/// is its problem 5.10.
/// </para>
/// </remarks>
public static class HypercubeApproximation
{
    private const double Settled = 1e-12;
    private const int MaximumIterations = 100_000;
    private const double StrideCut = 0.7;
    private const double ShortestStride = 0.02;

    /// <summary>Approximates a system.</summary>
    /// <param name="system">The system; its service rates must be equal.</param>
    /// <exception cref="ArgumentException">The service rates differ.</exception>
    /// <exception cref="InvalidOperationException">The iteration did not settle.</exception>
    public static HypercubeApproximationResult Solve(HypercubeSystem system)
    {
        var serviceRate = system.ServiceRates[0];
        if (system.ServiceRates.Any(rate => rate != serviceRate))
        {
            throw new ArgumentException("The service rates differ; the approximation is for equal ones.", nameof(system));
        }

        var load = system.TotalArrivalRate / serviceRate;
        var allBusy = system.Capacity == LineCapacity.Zero
            ? Erlang.LossProbability(system.CarCount, load)
            : Erlang.WaitProbability(system.CarCount, load);
        var servedShare = system.Capacity == LineCapacity.Zero ? 1 - allBusy : 1;
        var meanWorkload = load * servedShare / system.CarCount;
        double[] atomLoads = [.. system.ArrivalRates.Select(rate => rate / serviceRate)];
        int[][] preferences = [.. system.Preferences.Select(list => list.ToArray())];
        var corrections = Corrections(system.CarCount, load, system.Capacity).ToArray();
        var fromLine = system.Capacity == LineCapacity.Zero ? 0 : load * allBusy / system.CarCount;

        var workloads = new double[system.CarCount];
        Array.Fill(workloads, meanWorkload);
        var (iterations, stride) = (0, 1.0);
        for (var moved = double.PositiveInfinity; moved > Settled; iterations++)
        {
            if (iterations == MaximumIterations)
            {
                throw new InvalidOperationException($"The workloads still move by {moved:R} after {iterations} steps.");
            }

            var next = Step(preferences, atomLoads, corrections, workloads, fromLine, meanWorkload);
            var before = moved;
            moved = next.Zip(workloads, (later, earlier) => Math.Abs(later - earlier)).Max();
            stride = moved < before ? stride : Math.Max(stride * StrideCut, ShortestStride);
            workloads = [.. workloads.Zip(next, (earlier, later) => earlier + stride * (later - earlier))];
        }

        return new HypercubeApproximationResult
        {
            LossOrWaitProbability = allBusy,
            MeanWait = system.Capacity == LineCapacity.Zero
                ? 0
                : Erlang.MeanWait(system.CarCount, system.TotalArrivalRate, serviceRate),
            Workloads = workloads,
            ImmediateDispatches = Dispatches(system, corrections, workloads, (1 - allBusy) / servedShare),
            Iterations = iterations,
        };
    }

    /// <summary>
    /// The factors Q(N, rho, j), j = 0 ... N - 1: in the M/M/N queue with its cars in random order, the probability that the
    /// first j are busy and the next is free, over rho^j (1 - rho).
    /// </summary>
    /// <remarks>
    /// With k busy the probability is k (k-1) ... (k-j+1) (N-k) / (N (N-1) ... (N-j)); the factor is its mean over the states
    /// of the queue. With a line this is Larson's Q, without one that of problem 5.10.
    /// </remarks>
    /// <param name="cars">Number of cars, 1 or more.</param>
    /// <param name="offeredLoad">Arrival rate over service rate, above 0, with a line below the number of cars.</param>
    /// <param name="capacity">What happens to a visit that finds all cars busy.</param>
    public static IReadOnlyList<double> Corrections(int cars, double offeredLoad, LineCapacity capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cars, 1);
        QueueInput.ThrowUnlessFiniteAndPositive(offeredLoad, nameof(offeredLoad));
        var busy = BusyCars(cars, offeredLoad, capacity);
        var workload = busy.Select((probability, k) => probability * k).Sum() / cars;
        var idle = busy.Select((probability, k) => probability * (cars - k)).Sum() / cars;
        var corrections = new double[cars];

        // By number of busy cars: its probability times that of the pattern, over what is already in the product below.
        double[] patterns = [.. busy.Select((probability, k) => probability * (cars - k) / cars / idle)];
        for (var j = 0; j < cars; j++)
        {
            corrections[j] = patterns.Sum();
            for (var k = 0; k < cars; k++)
            {
                patterns[k] *= (double)Math.Max(0, k - j) / Math.Max(1, cars - j - 1) / workload;
            }
        }

        return corrections;
    }

    /// <summary>Probabilities of 0 ... N busy cars in the M/M/N queue.</summary>
    private static double[] BusyCars(int cars, double offeredLoad, LineCapacity capacity)
    {
        var logarithms = new double[cars + 1];
        for (var k = 1; k <= cars; k++)
        {
            logarithms[k] = logarithms[k - 1] + Math.Log(offeredLoad / k);
        }

        if (capacity == LineCapacity.Infinite)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(offeredLoad, cars);
            logarithms[cars] -= Math.Log(1 - offeredLoad / cars);
        }

        var largest = logarithms.Max();
        double[] weights = [.. logarithms.Select(logarithm => Math.Exp(logarithm - largest))];
        var total = weights.Sum();
        return [.. weights.Select(weight => weight / total)];
    }

    /// <summary>
    /// One step: with V(n) what would be sent to car n if it were always free, in its own service times, its workload is
    /// rho = V (1 - rho) + line, hence (V + line) / (1 + V); then all are scaled to the mean workload.
    /// </summary>
    private static double[] Step(
        int[][] preferences,
        double[] atomLoads,
        double[] corrections,
        double[] workloads,
        double fromLine,
        double meanWorkload)
    {
        var sent = new double[workloads.Length];
        for (var atom = 0; atom < atomLoads.Length; atom++)
        {
            var othersBusy = 1.0;
            for (var rank = 0; rank < sent.Length; rank++)
            {
                var car = preferences[atom][rank];
                sent[car] += atomLoads[atom] * corrections[rank] * othersBusy;
                othersBusy *= workloads[car];
            }
        }

        double[] next = [.. sent.Select(load => (load + fromLine) / (1 + load))];
        var scale = meanWorkload * next.Length / next.Sum();
        return [.. next.Select(workload => workload * scale)];
    }

    /// <summary>Shares of visits by car and atom, the corrected product, scaled atom by atom to what is served at once.</summary>
    private static double[][] Dispatches(
        HypercubeSystem system, double[] corrections, double[] workloads, double servedAtOnce)
    {
        var dispatches = system.ServiceRates.Select(_ => new double[system.AtomCount]).ToArray();
        for (var atom = 0; atom < system.AtomCount; atom++)
        {
            var (othersBusy, sum) = (1.0, 0.0);
            for (var rank = 0; rank < workloads.Length; rank++)
            {
                var car = system.Preferences[atom][rank];
                dispatches[car][atom] = corrections[rank] * othersBusy * (1 - workloads[car]);
                sum += dispatches[car][atom];
                othersBusy *= workloads[car];
            }

            foreach (var ofCar in dispatches)
            {
                ofCar[atom] *= system.ArrivalRates[atom] / system.TotalArrivalRate * servedAtOnce / sum;
            }
        }

        return dispatches;
    }
}
