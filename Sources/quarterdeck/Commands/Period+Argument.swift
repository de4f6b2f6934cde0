public import ArgumentParser
public import Engine

extension Period.Length: ExpressibleByArgument {}
extension Basis: ExpressibleByArgument {}
extension Weight: ExpressibleByArgument {}
extension ValueMeasure: ExpressibleByArgument {}
