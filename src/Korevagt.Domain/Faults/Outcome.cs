namespace Korevagt.Domain.Faults;

/// <summary>Either a value or at least one <see cref="Fault"/>: what users get wrong is a value, never an exception.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class Outcome<T>
{
    private readonly T? value;

    private Outcome(T? value, IReadOnlyList<Fault> faults)
    {
        this.value = value;
        Faults = faults;
    }

    /// <summary>The faults, in the order of the file; empty for a success.</summary>
    public IReadOnlyList<Fault> Faults { get; }

    /// <summary>True when there is a value.</summary>
    public bool Succeeded => Faults.Count == 0;

    /// <summary>The value. Asking for it after a failure is a defect of the caller.</summary>
    /// <exception cref="InvalidOperationException">There are faults.</exception>
    public T Value => Succeeded
        ? value!
        : throw new InvalidOperationException($"There is no value but {Faults.Count} fault(s), the first: {Faults[0]}");

    /// <summary>Passes the value on, or the faults as they are.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next) =>
        Succeeded ? next(value!) : new Outcome<TNext>(default, Faults);

    /// <summary>Makes a success.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, []);

    /// <summary>Makes a failure of at least one fault.</summary>
    public static implicit operator Outcome<T>(List<Fault> faults) => Failure(faults);

    /// <summary>Makes a failure of one fault.</summary>
    public static implicit operator Outcome<T>(Fault fault) => Failure([fault]);

    /// <summary>Makes a success.</summary>
    public static Outcome<T> Success(T value) => new(value, []);

    /// <summary>Makes a failure.</summary>
    /// <exception cref="ArgumentException">The list is empty: nothing went wrong.</exception>
    public static Outcome<T> Failure(IReadOnlyList<Fault> faults) =>
        faults.Count > 0
            ? new Outcome<T>(default, faults)
            : throw new ArgumentException("A failure needs a fault.", nameof(faults));
}
